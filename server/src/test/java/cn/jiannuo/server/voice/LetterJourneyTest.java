package cn.jiannuo.server.voice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.journey.JourneyTest;
import cn.jiannuo.server.voice.core.EveryDay;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A3 and B9: somebody writes without a name on a phone, the director has it dealt with, and the sender says what the answer is worth. */
class LetterJourneyTest extends JourneyTest {
    @Autowired
    EveryDay day;

    private Page signIn(House house, String code, Power... powers) {
        account(code, house.member(code).name(), house.person(code), powers);
        return signedIn(code);
    }

    private void unlock(Page page, String code) {
        page.fill("input[name=passphrase] >> nth=0", House.PASSPHRASE + code);
        press(page, "打开信箱");
    }

    private String send(Page phone, String text) {
        phone.navigate("/letters/" + institution.code());
        phone.fill("#text", text);
        phone.getByText("工作上的难处").click();
        phone.setInputFiles(
                "input[name=papers]",
                new FilePayload("加班记录.txt", "text/plain", "九月 22 天".getBytes(StandardCharsets.UTF_8)));
        phone.getByText("现在就送").click();
        screen(phone, "letter-write");
        phone.setViewportSize(390, 844);
        press(phone, "送出这封信");
        assertThat(phone.locator("h1")).hasText("信已经收好");
        return phone.locator("[data-copy]").textContent();
    }

    @Test
    void a_letter_without_a_name_is_handed_on_answered_and_found_wanting_and_answered_again() {
        House house = new House(context, institution);
        Page phone = windows().open("zh-CN");
        phone.setViewportSize(390, 844);
        String code = send(phone, "固投审计处连续三个月周末加班，调休一直排不上。能不能请人事教育处统一排一次？");
        screen(phone, "letter-receipt");

        Page director = signIn(house, "SJ001", Power.MEMBER);
        director.navigate("/voice");
        screen(director, "voice-home");
        director.navigate("/voice/letters");
        screen(director, "voice-letters");
        director.getByText("信〔2026〕1号").first().click();
        screen(director, "voice-locked");
        unlock(director, "SJ001");
        assertThat(director.getByText("调休一直排不上").first()).isVisible();
        assertThat(director.getByText("加班记录.txt").first()).isVisible();
        screen(director, "voice-letter");
        director.locator("input[name=outcome][value=hand-over]").check();
        director.locator("form[action$=step] textarea").fill("请人事处排一下");
        press(director, "送出");
        assertThat(director.getByRole(AriaRole.STATUS)).hasText("办好了，已经记在案里。");

        Page hr = signIn(house, "SJ014", Power.MEMBER);
        hr.navigate("/voice/letters");
        hr.getByText("信〔2026〕1号").first().click();
        unlock(hr, "SJ014");
        assertThat(hr.getByText("请人事处排一下").first()).isVisible();
        hr.locator("form[action$=step] textarea").fill("十二月起每月给固投审计处排两天调休，年底前补完。");
        hr.locator("form[action$=step] input[name=outcome]").first().check();
        press(hr, "送出");
        assertThat(hr.getByRole(AriaRole.STATUS)).hasText("办好了，已经记在案里。");
        hr.locator("textarea[name=outcome]").fill("给连续加班的处室每月统一排两天调休。");
        press(hr, "公布");
        screen(hr, "voice-letter-answered");

        Page nobody = windows().open("zh-CN");
        nobody.navigate("/letters/" + institution.code() + "/follow");
        screen(nobody, "letter-follow-ask");
        nobody.setViewportSize(390, 844);
        nobody.fill("input[name=receipt]", code.toLowerCase(java.util.Locale.ROOT));
        press(nobody, "看进展");
        assertThat(nobody.getByText("年底前补完").first()).isVisible();
        assertThat(nobody.locator("body")).not().containsText("能不能请人事教育处统一排一次");
        screen(nobody, "letter-follow");
        nobody.setViewportSize(390, 844);
        press(nobody, "满意");
        assertThat(nobody.locator("h1")).hasText("已经办结");

        hr.navigate("/voice");
        assertThat(hr.getByText("给连续加班的处室每月统一排两天调休。").first()).isVisible();
        screen(hr, "voice-outcomes");
    }

    private static void takeStep(Page page, String outcome, String text) {
        page.locator("input[name=outcome][value=" + outcome + "]").check();
        page.locator("form[action$='/step'] textarea[name=text]").fill(text);
        press(page, "送出");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("办好了，已经记在案里。");
    }

    private Page open(House house, String code) {
        Page page = signIn(house, code, Power.MEMBER);
        page.navigate("/voice/letters");
        page.getByText("信〔2026〕1号").first().click();
        unlock(page, code);
        return page;
    }

    private String report(Page phone) {
        phone.navigate("/letters/" + institution.code());
        phone.getByText("由纪检监察室收").first().click();
        phone.fill("#text", "驻点期间有两次招待没有登记，账上也查不到。");
        phone.fill("input[name=about]", "史春光");
        phone.getByText("现在就送").click();
        screen(phone, "tip-write");
        press(phone, "送出这封信");
        return phone.locator("[data-copy]").textContent();
    }

    @Test
    void a_report_is_checked_with_the_help_of_another_seat_looked_at_again_from_outside_and_answered() {
        House house = new House(context, institution);
        house.seat("party-secretary", "SJ002");
        Page phone = windows().open("zh-CN");
        String code = report(phone);

        Page discipline = open(house, "SJ028");
        takeStep(discipline, "accepted", "");
        Locator ask = discipline.locator("details", new Page.LocatorOptions().setHasText("请别处协办一份"));
        ask.locator("summary").click();
        ask.locator("select[name=to]").selectOption("seat:office");
        ask.locator("input[name=until]").fill("2026-11-27");
        ask.locator("textarea[name=what]").fill("调出今年驻点的派车和接待登记。");
        screen(discipline, "tip-part-ask");
        ask.locator("button").click();
        assertThat(discipline.getByRole(AriaRole.STATUS)).hasText("已经请了，会通知他们。");
        discipline.locator("input[name=outcome][value=unfounded]").check();
        press(discipline, "送出");
        assertThat(discipline.getByRole(AriaRole.STATUS)).containsText("协办的一份还没给");

        Locator more = discipline.locator("details", new Page.LocatorOptions().setHasText("申请延期"));
        more.locator("summary").click();
        more.locator("input[name=until]").fill("2026-12-10");
        more.locator("textarea[name=reason]").fill("等外地寄来的住宿单据。");
        more.locator("button").click();
        assertThat(discipline.getByRole(AriaRole.STATUS)).hasText("已经申请，等着定。");
        screen(discipline, "tip-waiting");

        Page secretary = signIn(house, "SJ002", Power.MEMBER);
        secretary.navigate("/voice/more-time");
        unlock(secretary, "SJ002");
        assertThat(secretary.getByText("等外地寄来的住宿单据。").first()).isVisible();
        assertThat(secretary.locator("body")).not().containsText("两次招待");
        screen(secretary, "tip-more-time");
        secretary.locator("button[name=granted][value=true]").click();
        assertThat(secretary.getByRole(AriaRole.STATUS)).hasText("已经同意，写信人看得到理由。");

        Page office = open(house, "SJ007");
        assertThat(office.getByText("调出今年驻点的派车和接待登记。").first()).isVisible();
        office.locator("form[action$='/answer'] textarea[name=text]").fill("登记都在，两次都是自费，附发票号。");
        screen(office, "tip-part-give");
        press(office, "交给主办的");
        assertThat(office.getByRole(AriaRole.STATUS)).hasText("交上去了，主办的会收到通知。");

        discipline.reload();
        assertThat(discipline.getByText("两次都是自费").first()).isVisible();
        takeStep(discipline, "unfounded", "登记和发票都对得上，请复核。");
        takeStep(open(house, "SJ023"), "agreed", "单据看过，对得上。");
        discipline.reload();
        takeStep(discipline, "done", "两次都是自费，有登记和发票为证。谢谢您提醒，以后自费也登记。");
        screen(discipline, "tip-answered");

        Page nobody = windows().open("zh-CN");
        nobody.navigate("/letters/" + institution.code() + "/follow");
        nobody.fill("input[name=receipt]", code);
        press(nobody, "看进展");
        assertThat(nobody.getByText("有登记和发票为证").first()).isVisible();
        assertThat(nobody.getByText("等外地寄来的住宿单据。").first()).isVisible();
        screen(nobody, "tip-follow");
    }

    @Test
    void a_name_that_is_sealed_opens_only_when_two_keepers_agree() {
        House house = new House(context, institution);
        Page writer = signIn(house, "SJ080", Power.MEMBER);
        writer.navigate("/voice/write");
        writer.fill("#text", "家里老人住院，想申请三个月不出差。");
        writer.getByText("生活上的难处").click();
        writer.getByText("现在就送").click();
        screen(writer, "letter-write-signed");
        press(writer, "送出这封信");
        assertThat(writer.locator("h1")).hasText("信已经收好");

        Page director = signIn(house, "SJ001", Power.MEMBER);
        director.navigate("/voice/letters");
        director.getByText("信〔2026〕1号").first().click();
        unlock(director, "SJ001");
        assertThat(director.getByText("姓名封存").first()).isVisible();
        Locator ask = director.locator("details", new Page.LocatorOptions().setHasText("打开封存的姓名"));
        ask.locator("summary").click();
        ask.locator("input[name=reason]").fill("要和本人商量怎么安排");
        ask.locator("button").click();
        assertThat(director.getByRole(AriaRole.STATUS)).hasText("已经请两位保管人决定。");

        for (String keeper : new String[] {"SJ028", "SJ023"}) {
            Page page = signIn(house, keeper, Power.MEMBER);
            page.navigate("/voice/keys");
            unlock(page, keeper);
            assertThat(page.getByText("要和本人商量怎么安排").first()).isVisible();
            screen(page, "voice-keys-" + keeper);
            press(page, "同意，用我的钥匙");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("您的钥匙用上了，已经记在案里。");
        }
        director.reload();
        assertThat(director.getByText("赵桂芳（SJ080").first()).isVisible();
        screen(director, "voice-letter-name");
    }
}
