package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.rulebook.regulation.Question;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A duty as a JSON object, with what the CSV has no room for: names, citation, pack hash, questions, how the day was counted. */
final class DutyJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private DutyJson() {}

    static String of(Duty duty, Console console) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("rule", duty.code());
            json.writeStringProperty("name", duty.rule().name());
            json.writeStringProperty("kind", duty.rule().kind().word());
            json.writeStringProperty("clause", duty.clause().id());
            json.writeStringProperty("citation", duty.regulation().citation(duty.clause()));
            texts(json, "covers", duty.clause().covers());
            json.writeStringProperty("regulation", duty.regulation().id());
            json.writeStringProperty("pack", duty.regulation().hash());
            json.writeStringProperty("occasion", duty.occasion());
            json.writeStringProperty("subject", duty.subject());
            parties(json, duty);
            json.writeStringProperty("starts", duty.starts().toString());
            json.writeStringProperty("due", duty.due().toString());
            duty.computation().ifPresent(c -> json.writeStringProperty("counted", DutyWords.computation(c, console)));
            if (duty.amount().isPresent()) {
                json.writeStringProperty("amount", DutyWords.yuan(duty.amount().getAsLong()));
                json.writeStringProperty("currency", "CNY");
            }
            questions(json, duty);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void parties(JsonGenerator json, Duty duty) {
        json.writeArrayPropertyStart("parties");
        for (Obligor obligor : duty.obligors()) {
            json.writeStartObject();
            json.writeStringProperty("seat", obligor.party());
            json.writeStringProperty("name", duty.regulation().seats().getOrDefault(obligor.party(), ""));
            json.writeStringProperty("unit", obligor.unit());
            json.writeBooleanProperty("supports", obligor.supports());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void questions(JsonGenerator json, Duty duty) {
        if (duty.questions().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("questions");
        for (Question question : duty.questions()) {
            json.writeStartObject();
            json.writeStringProperty("question", question.text());
            texts(
                    json,
                    "missing",
                    question.missing().stream().map(Object::toString).toList());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
