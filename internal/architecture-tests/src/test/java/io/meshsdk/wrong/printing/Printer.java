package io.meshsdk.wrong.printing;

final class Printer {
    void print() {
        System.out.println("printed");
    }
}
