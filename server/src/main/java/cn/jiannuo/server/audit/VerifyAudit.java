package cn.jiannuo.server.audit;

import cn.jiannuo.server.tenancy.Institutions;
import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** {@code ./jiannuo verify-audit}: reads the logs of all institutions, without serving pages. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@EnableTransactionManagement(proxyTargetClass = true)
@ComponentScan({"cn.jiannuo.server.tenancy", "cn.jiannuo.server.audit.core"})
public class VerifyAudit {
    private VerifyAudit() {}

    /** @param args the settings of the server, {@code --spring.datasource.url=…} and so on */
    public static void main(String[] args) {
        System.exit(verify(System.out, args));
    }

    /** @return 0 when every log is whole, 1 when one is broken */
    static int verify(PrintStream out, String... args) {
        ResourceBundle words = ResourceBundle.getBundle("words.audit", Locale.getDefault());
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        VerifyAudit.class, AuditLog.class, AuditChain.class)
                .web(WebApplicationType.NONE)
                .run(args)) {
            AuditChain chain = context.getBean(AuditChain.class);
            int broken = 0;
            for (Institutions.Institution one :
                    context.getBean(Institutions.class).all()) {
                AuditChain.Verdict found = chain.verify(one.id());
                out.println(one.name() + ": " + told(words, found));
                broken |= found instanceof AuditChain.Broken ? 1 : 0;
            }
            return broken;
        }
    }

    private static String told(ResourceBundle words, AuditChain.Verdict found) {
        return switch (found) {
            case AuditChain.Whole whole ->
                MessageFormat.format(words.getString("audit.whole"), whole.entries(), whole.hash());
            case AuditChain.Broken broken ->
                MessageFormat.format(words.getString("audit.broken." + broken.reason()), broken.seq());
        };
    }
}
