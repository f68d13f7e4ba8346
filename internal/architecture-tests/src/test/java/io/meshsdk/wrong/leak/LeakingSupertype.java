package io.meshsdk.wrong.leak;

import com.fasterxml.jackson.databind.module.SimpleModule;

/** Is a type of a library. */
@SuppressWarnings("serial")
public class LeakingSupertype extends SimpleModule {}
