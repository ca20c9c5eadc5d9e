package cn.jiannuo.server.api.web;

import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Whatever a request for other systems fails at before its controller sees it is told as problem details. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ApiErrors extends ResponseEntityExceptionHandler {}
