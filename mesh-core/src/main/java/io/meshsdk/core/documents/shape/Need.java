package io.meshsdk.core.documents.shape;

/** Whether a key has to be there. */
enum Need {
    OPTIONAL,
    REQUIRED,
    /** Required, and nothing can be read without it. */
    ESSENTIAL
}
