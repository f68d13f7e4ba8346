package io.meshsdk.wrong.provider;

/** Stands for what others must not see. */
public final class Provider {}
