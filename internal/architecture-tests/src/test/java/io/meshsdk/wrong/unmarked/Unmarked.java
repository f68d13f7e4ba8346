package io.meshsdk.wrong.unmarked;

final class Unmarked {}
