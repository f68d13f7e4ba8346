package io.meshsdk.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

final class WrongClassesTest {
    @Test
    void arrow_againstTheDirection_fails() {
        assertFails(Rules.arrow(in("core"), in("provider")), "core.CoreThatReachesAProvider");
    }

    @Test
    void needsNoLibrary_withALogger_fails() {
        assertFails(Rules.needsNoLibrary(in("language")), "language.LanguageThatLogs");
    }

    @Test
    void knowsNoFileFormat_withParquet_fails() {
        assertFails(Rules.knowsNoFileFormat(in("core")), "core.CoreThatKnowsParquet");
    }

    @Test
    void isNullMarked_withoutPackageInfo_fails() {
        assertFails(Rules.isNullMarked(), "unmarked.Unmarked");
    }

    @Test
    void packagesAreFreeOfCycles_withAPackageThatNeedsItsParent_fails() {
        assertFails(Rules.packagesAreFreeOfCycles(), "cycle.inner.Child");
    }

    @Test
    void packagesLiveInOneModule_withASplitPackage_fails() {
        assertFails(Rules.packagesLiveInOneModule(JavaClass::getSimpleName), "split.");
    }

    @Test
    void showsNoThirdParty_inAReturnType_fails() {
        assertFails(Rules.showsNoThirdParty(in("leak")), "leak.LeakingSignature.plain()");
    }

    @Test
    void showsNoThirdParty_inATypeArgument_fails() {
        assertFails(Rules.showsNoThirdParty(in("leak")), "leak.LeakingSignature.generic(");
    }

    @Test
    void showsNoThirdParty_inASupertype_fails() {
        assertFails(Rules.showsNoThirdParty(in("leak")), "leak.LeakingSupertype shows");
    }

    @Test
    void neverSeesRows_withARow_fails() {
        assertFails(Rules.neverSeesRows(in("rows"), in("provider")), "rows.KernelOverRows");
    }

    @Test
    void onlyOneRoomImportsStandalone_fromASecondRoom_fails() {
        assertFails(
                Rules.onlyOneRoomImportsStandalone("io.meshsdk.delta.internal.standalone.."), "standalone.SecondRoom");
    }

    @Test
    void readsWithoutStandalone_throughAnotherClass_fails() {
        assertFails(Rules.readsWithoutStandalone(in("reading")), "reading.ReaderOverStandalone");
    }

    @Test
    void printsNothing_withAConsole_fails() {
        assertFails(Rules.printsNothing(in("printing")), "printing.Printer");
    }

    private static void assertFails(ArchRule rule, String culprit) {
        assertThatThrownBy(() -> rule.check(new ClassFileImporter().importPackages("io.meshsdk.wrong")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("io.meshsdk.wrong." + culprit);
    }

    private static DescribedPredicate<JavaClass> in(String room) {
        return resideInAPackage("io.meshsdk.wrong." + room);
    }
}
