package io.meshsdk.quality.personal;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.TimestampType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What personal data can be found. Those up to {@link #IN_AADHAAR} are told by values and by names, the others by names only.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum PersonalCategory {
    /** Addresses of e-mail. */
    EMAIL(1, 0, false),
    /** Telephone numbers. */
    PHONE(2, 0.1, true),
    /** Numbers of bank accounts, ISO 13616. */
    IBAN(3, 0.02, false),
    /** Numbers of payment cards. */
    CREDIT_CARD(4, 0.1, true),
    /** Addresses of the Internet Protocol, of version 4 or 6. */
    IP_ADDRESS(5, 0.2, false),
    /** The tax identification number of Germany. */
    DE_TAX_ID(6, 0.1, true),
    /** The identity numbers of Spain: DNI of citizens, NIE of foreigners. */
    ES_DNI(7, 0.05, false),
    /** The registration number of France. */
    FR_NIR(8, 0.02, true),
    /** The tax code of Italy. */
    IT_CODICE_FISCALE(9, 0.05, false),
    /** The citizen service number of the Netherlands. */
    NL_BSN(10, 0.1, true),
    /** The registration number of Poland. */
    PL_PESEL(11, 0.1, true),
    /** The number of the National Health Service of the United Kingdom. */
    UK_NHS(12, 0.1, true),
    /** The social security number of the United States, which has a form and no check digit. */
    US_SSN(13, 0.3, true),
    /** The register number of persons in Brazil. */
    BR_CPF(14, 0.02, true),
    /** The identity number of India. */
    IN_AADHAAR(15, 0.1, true),
    /** A number by which a state or an insurance knows a person. */
    NATIONAL_ID(16, 1, true),
    /** The number of a passport or a driving licence. */
    PASSPORT(17, 1, true),
    /** Names of persons. */
    NAME(18, 1, false),
    /** Where a person lives or is sent to. */
    ADDRESS(19, 1, false),
    /** The day a person was born. */
    DATE_OF_BIRTH(20, 1, false),
    /** What a person calls itself online. */
    USERNAME(21, 1, false);

    private final int number;
    private final double byChance;
    private final boolean digits;

    PersonalCategory(int number, double byChance, boolean digits) {
        this.number = number;
        this.byChance = byChance;
        this.digits = digits;
    }

    /**
     * Returns what the name of a field says that it holds: {@code customer_email}, {@code BirthDate}; empty where it says nothing of
     * persons, or speaks about such data and does not hold it, as {@code email_count} does.
     *
     * @param type the type of the field, which has to be able to hold it
     */
    public static Optional<PersonalCategory> ofName(String field, DataType type) {
        return FieldNames.hint(field, type).map(FieldNames.Hint::category);
    }

    /** Returns the code that fields are marked with, in lower case with hyphens: {@code credit-card}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the number by which states and measures call it, from 1 to 31: it stays for ever. */
    int number() {
        return number;
    }

    /** Returns the category of a number. */
    static Optional<PersonalCategory> numbered(int number) {
        return Arrays.stream(values())
                .filter(category -> category.number == number)
                .findFirst();
    }

    /** Returns whether values alone can tell. */
    boolean isToldByValues() {
        return byChance < 1;
    }

    /** Returns the share of numbers of the same length which look so and are something else, from above; in [0,1]. */
    double byChance() {
        return byChance;
    }

    /** Returns whether it is made of digits, as many other things are. */
    boolean isOfDigits() {
        return digits || this == IP_ADDRESS;
    }

    /** Returns whether a column of a type can hold it. */
    boolean fits(DataType type) {
        if (type instanceof StringType) {
            return true;
        }
        if (this == DATE_OF_BIRTH) {
            return type instanceof DateType || type instanceof TimestampType || type instanceof LocalTimestampType;
        }
        boolean whole = type.isInteger() || (type instanceof DecimalType decimal && decimal.scale() == 0);
        return digits && whole;
    }
}
