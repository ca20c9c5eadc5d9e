package cn.jiannuo.server.identity.web;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** How sessions are kept: in the database, so that whoever restarts the server signs nobody out. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "identity.spring_session")
class SessionSetup {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTimeout(
            @Value("${spring.session.timeout}") Duration timeout) {
        return table -> table.setDefaultMaxInactiveInterval(timeout);
    }

    /** Java's own serialization, as without this bean; see {@link SessionBytes} for what is kept. */
    @Bean
    ConversionService springSessionConversionService(ResourceLoader classes) {
        GenericConversionService bytes = new GenericConversionService();
        bytes.addConverter(Object.class, byte[].class, new SerializingConverter());
        bytes.addConverter(byte[].class, Object.class, new SessionBytes(classes.getClassLoader()));
        return bytes;
    }

    /** Two pages opened at once may both write the same attribute: the second finds it there, and is not an error. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesWrittenTwice() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    @Primary
    FindByIndexNameSessionRepository<?> quietSessions(JdbcIndexedSessionRepository table) {
        return new QuietSessions<>(table);
    }

    /** Writing takes a transaction; looking one up is a single statement. */
    @Bean
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
        TransactionTemplate writing = new TransactionTemplate(manager);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        TransactionOperations looking = TransactionOperations.withoutTransaction();
        return new TransactionOperations() {
            @Override
            public <T> T execute(org.springframework.transaction.support.TransactionCallback<T> action) {
                return QuietSessions.LOOKING.isBound() ? looking.execute(action) : writing.execute(action);
            }
        };
    }

    /** Comes before the filter that looks for the session. */
    @Bean
    FilterRegistrationBean<Filter> sessionOfRequest() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            if (QuietSessions.OF_REQUEST.isBound()) {
                chain.doFilter(request, response);
                return;
            }
            try {
                ScopedValue.where(QuietSessions.OF_REQUEST, new AtomicReference<>())
                        .call(() -> {
                            chain.doFilter(request, response);
                            return true;
                        });
            } catch (IOException | ServletException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        });
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }
}
