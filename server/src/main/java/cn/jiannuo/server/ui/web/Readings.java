package cn.jiannuo.server.ui.web;

import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.OneReading;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps one read-only transaction for a page, until all is found and before it is drawn. */
@Component
class Readings implements HandlerInterceptor, WebMvcConfigurer {
    private static final String NAME = Readings.class.getName();

    private final PlatformTransactionManager transactions;

    Readings(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(OneReading.class)) {
            DefaultTransactionDefinition reading = new DefaultTransactionDefinition();
            reading.setReadOnly(true);
            request.setAttribute(NAME, transactions.getTransaction(reading));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (request.getAttribute(NAME) != null
                && page != null
                && page.getModel().get("page") instanceof Frame frame) {
            // what stands beside the sections is found in the same transaction
            frame.navigation();
        }
        end(request);
    }

    /** Where the page could not be found to the end. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        end(request);
    }

    private void end(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof TransactionStatus reading) {
            request.removeAttribute(NAME);
            // there is nothing to keep, so it does not matter whether a question failed
            transactions.rollback(reading);
        }
    }
}
