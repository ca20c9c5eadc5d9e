package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.voice.affair.Affair;
import java.util.List;

/** 我首问的事. */
public record FirstAskedPage(List<Affair> running, List<Affair> ended) {}
