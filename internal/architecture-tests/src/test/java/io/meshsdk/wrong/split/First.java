package io.meshsdk.wrong.split;

final class First {}
