package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.CheckItem;
import cn.jiannuo.server.disclosure.core.Declared;
import cn.jiannuo.server.disclosure.core.Item;
import cn.jiannuo.server.disclosure.core.ReadItems;
import cn.jiannuo.server.duty.core.DutyList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The page on which an item is written and looked at.
 *
 * @param action where the form goes
 * @param ruleName what is to be published, as the regulation calls it
 * @param content what must stand in it
 * @param checkerName who looks at it, or empty
 * @param open what is written so far; empty before it is kept for the first time
 * @param mayCheck whether the reader answers the questions
 * @param error why it was refused, or empty
 */
public record WritePage(
        String action,
        String ruleName,
        String citation,
        LocalDate due,
        String unitName,
        String audience,
        String reach,
        List<String> form,
        List<String> content,
        List<String> withheld,
        String checkerName,
        ItemForm typed,
        Optional<ReadItems.Open> open,
        boolean mayWrite,
        boolean mayCheck,
        String error) {

    static WritePage first(
            DutyList.Row duty, Declared declared, String unitName, String checkerName, ItemForm typed, String error) {
        return new WritePage(
                "/open/write/" + duty.id(),
                duty.name(),
                duty.citation(),
                duty.due(),
                unitName,
                declared.audience(),
                declared.reach().word(),
                declared.form(),
                declared.content(),
                declared.withheld(),
                checkerName,
                typed,
                Optional.empty(),
                true,
                false,
                error);
    }

    static WritePage of(
            ReadItems.Open open, String checkerName, ItemForm typed, boolean mayWrite, boolean mayCheck, String error) {
        Item item = open.item();
        return new WritePage(
                "/open/items/" + item.id() + "/draft",
                item.ruleName(),
                item.citation(),
                item.due(),
                item.unitName(),
                item.audience(),
                item.reach().word(),
                item.form(),
                item.content(),
                item.withheld(),
                checkerName,
                typed,
                Optional.of(open),
                mayWrite,
                mayCheck,
                error);
    }

    /** How far it has come; a first draft that is not kept yet is a draft too. */
    public Item.Stage stage() {
        return open.map(one -> one.edition().stage()).orElse(Item.Stage.DRAFT);
    }

    public List<String> questions() {
        return open.map(one -> CheckItem.questions(one.item())).orElse(List.of());
    }

    /** Whether each reads his own line of the table only. */
    public boolean eachHisOwn() {
        return withheld.stream().anyMatch(Item::isOfOthers);
    }

    public boolean isQuestion(String question) {
        return !question.equals(CheckItem.SECRET);
    }

    public int edition() {
        return open.map(one -> one.edition().number()).orElse(1);
    }
}
