package io.meshsdk.identity;

/** The precedence of pre-releases, Semantic Versioning 2.0.0 item 11. */
final class PreReleaseOrder {
    private PreReleaseOrder() {}

    static int compare(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        String[] lefts = left.split("\\.", -1);
        String[] rights = right.split("\\.", -1);
        for (int i = 0; i < Math.min(lefts.length, rights.length); i++) {
            int order = compareIdentifiers(lefts[i], rights[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(lefts.length, rights.length);
    }

    private static int compareIdentifiers(String left, String right) {
        boolean leftIsNumber = isNumber(left);
        boolean rightIsNumber = isNumber(right);
        if (leftIsNumber && rightIsNumber) {
            int byLength = Integer.compare(left.length(), right.length());
            return byLength == 0 ? left.compareTo(right) : byLength;
        }
        return leftIsNumber == rightIsNumber ? left.compareTo(right) : Boolean.compare(rightIsNumber, leftIsNumber);
    }

    private static boolean isNumber(String identifier) {
        return identifier.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
