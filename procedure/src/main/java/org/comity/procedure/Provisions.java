package org.comity.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.procedure.internal.LawFile;

/** Provisions by subject and date. Immutable and thread-safe. */
public final class Provisions {

    private static final List<String> FILES = List.of("cn-trademark-law.txt", "kr-trademark-act.txt");

    private final Map<String, List<Provision>> bySubject;

    private Provisions(Collection<Provision> provisions) {
        Map<String, List<Provision>> subjects = new LinkedHashMap<>();
        for (Provision provision : provisions) {
            subjects.computeIfAbsent(provision.id(), id -> new ArrayList<>()).add(provision);
        }
        subjects.replaceAll((id, list) ->
                list.stream().sorted(Comparator.comparing(Provision::from)).toList());
        this.bySubject = subjects;
    }

    /** The provisions that come with Comity. */
    public static Provisions standard() {
        return Standard.INSTANCE;
    }

    /** The provision on this subject that is in force on this day; empty when the law then had none or none is loaded. */
    public Optional<Provision> findInForce(String id, LocalDate date) {
        return list(id).stream().filter(p -> p.inForceOn(date)).findFirst();
    }

    /** The successive provisions on a subject, oldest first. */
    public List<Provision> list(String id) {
        return bySubject.getOrDefault(id, List.of());
    }

    /** Every provision, by subject in the order of the files, oldest first. */
    public List<Provision> list() {
        return bySubject.values().stream().flatMap(List::stream).toList();
    }

    /** Read at first use only. */
    private static final class Standard {
        private static final Provisions INSTANCE = new Provisions(
                FILES.stream().flatMap(f -> LawFile.ofResource(f).stream()).toList());
    }
}
