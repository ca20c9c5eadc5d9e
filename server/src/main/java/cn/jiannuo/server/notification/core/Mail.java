package cn.jiannuo.server.notification.core;

import cn.jiannuo.server.notification.Messenger;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail; open when {@code spring.mail.host} is set. */
@Component
class Mail implements Messenger {
    private final ObjectProvider<JavaMailSender> server;
    private final String from;

    Mail(ObjectProvider<JavaMailSender> server, @Value("${jiannuo.mail-from:jiannuo@localhost}") String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public String channel() {
        return "mail";
    }

    @Override
    public boolean isOpen() {
        return server.getIfAvailable() != null;
    }

    @Override
    public Optional<String> address(long person, String email) {
        return email.isEmpty() ? Optional.empty() : Optional.of(email);
    }

    @Override
    public void send(Letter letter) throws Undelivered {
        JavaMailSender sender = server.getObject();
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.address());
            helper.setSubject(letter.subject());
            helper.setText(letter.body());
            // our own id, the same at every try: a server that has the message already drops the second
            message.setHeader("Message-ID", "<" + letter.messageId() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MessagingException | MailException e) {
            throw new Undelivered(String.valueOf(e.getMessage()), e);
        }
    }
}
