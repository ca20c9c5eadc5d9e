package cn.jiannuo.server.organization.web;

import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.core.PeopleList.Asked;
import cn.jiannuo.server.organization.core.PeopleList.Listed;
import cn.jiannuo.server.organization.core.PeopleList.Sort;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of people as asked for. */
public record PeoplePage(Asked asked, Listed listed, List<Unit> units, Paging paging) {

    public boolean isNarrowed() {
        return !asked.text().isBlank() || !asked.unit().isEmpty();
    }

    /** The same list in another order. */
    public String sorted(Sort sort) {
        return address(sort, 1);
    }

    public String at(int number) {
        return address(asked.sort(), number);
    }

    private String address(Sort sort, int number) {
        return UriComponentsBuilder.fromPath("/people")
                .queryParam("q", "{q}")
                .queryParam("unit", "{unit}")
                .queryParam("sort", sort)
                .queryParam("number", number)
                .encode()
                .buildAndExpand(asked.text(), asked.unit())
                .toUriString();
    }
}
