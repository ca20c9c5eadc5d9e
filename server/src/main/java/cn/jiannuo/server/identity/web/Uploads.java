package cn.jiannuo.server.identity.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/** Puts the limit of all uploads together in front of everything that reads one. */
@Configuration(proxyBeanMethods = false)
class Uploads {
    /** What is uploaded is held about four times: as it came, as a file, cleaned, and sealed. Half of the memory stays for the rest. */
    private static final int SHARE = 8;

    @Bean
    FilterRegistrationBean<UploadRoom> uploadRoom(
            @Value("${jiannuo.uploads-together:0MB}") DataSize room,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        long bytes = room.toBytes() > 0 ? room.toBytes() : Runtime.getRuntime().maxMemory() / SHARE;
        FilterRegistrationBean<UploadRoom> filter =
                new FilterRegistrationBean<>(new UploadRoom(bytes, largest.toBytes()));
        // behind the anonymous way in, whose refusals give no cookie either, and before anything that looks into a form
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }
}
