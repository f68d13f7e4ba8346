package io.meshsdk.core.documents.semantics;

import java.util.List;

/** Judges a team, which is a list of people or has one. */
final class People {
    private final Collected collected;

    People(Collected collected) {
        this.collected = collected;
    }

    void judge(Element root) {
        List<Element> listed = root.items("team");
        List<Element> members =
                root.find("team").map(team -> team.items("members")).orElse(List.of());
        Ranges ranges = new Ranges(collected);
        (listed.isEmpty() ? members : listed).forEach(member -> ranges.judge(member, "dateIn", "dateOut"));
    }
}
