package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.Ascii;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What follows the check digits in the account numbers of each country, as the IBAN registry has it. */
final class IbanStructures {
    static final char DIGIT = 'n';
    static final char LETTER = 'a';

    private static final int LETTERS = 26;
    private static final Pattern PART = Pattern.compile("(\\d+)([nac])");
    private static final String REGISTRY = """
            8n12c: AD
            19n: AE IL SO TL
            8n16c: AL CY
            16n: AT BA EE LT MN XK
            4a20c: AZ
            12n: BE
            4a6n8c: BG
            4a14c: BH
            23n: BI DJ MR
            23n1a1c: BR
            4c4n16c: BY
            5n12c: CH LI
            18n: CR DE ME RS VA
            20n: CZ ES SE SK TN
            14n: AX DK FI FO GL SD
            4c20n: DO
            25n: EG
            2a12n: FK
            10n11c2n: BL FR GF GP MC MF MQ NC PF PM RE TF WF YT
            4a14n: GB GG IE IM JE
            2a16n: GE
            4a15c: GI
            7n16c: GR
            24c: GT
            4a20n: HN NI SV
            17n: HR
            24n: HU PL
            4a15n: IQ
            22n: IS
            1a10n12c: IT SM
            4a4n18c: JO YE
            4a22c: KW
            3n13c: KZ LU
            4n20c: LB
            4a24c: LC
            4a13c: LV
            21n: LY PT ST
            20c: MD
            3n10c2n: MK
            4a5n18c: MT
            4a19n3a: MU
            4a10n: NL
            11n: NO
            3n16c: OM
            4a16c: PK RO
            4a21c: PS QA
            14n15c: RU
            2n18c: SA
            4a20n3a: SC
            15n: SI
            6n16c: TR
            6n19c: UA
            4a16n: VG
            """;
    private static final String[] STRUCTURES = read();

    private IbanStructures() {}

    /** Returns a letter for each place in the numbers of a country: n for a digit, a for a letter, c for either. */
    static String of(byte first, byte second) {
        return Ascii.isUpper(first) && Ascii.isUpper(second) ? STRUCTURES[number(first, second)] : "";
    }

    private static String[] read() {
        String[] structures = new String[LETTERS * LETTERS];
        Arrays.fill(structures, "");
        REGISTRY.lines().map(line -> line.split("[: ]+")).forEach(line -> {
            String structure = PART.matcher(line[0]).replaceAll(IbanStructures::repeated);
            Arrays.stream(line)
                    .skip(1)
                    .forEach(country -> structures[number(country.charAt(0), country.charAt(1))] = structure);
        });
        return structures;
    }

    private static String repeated(MatchResult part) {
        return part.group(2).repeat(Integer.parseInt(part.group(1)));
    }

    private static int number(int first, int second) {
        return LETTERS * (first - 'A') + second - 'A';
    }
}
