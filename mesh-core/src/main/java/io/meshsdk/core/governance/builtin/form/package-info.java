/** The shape of schemas: names, keys, types, standard columns. */
@NullMarked
package io.meshsdk.core.governance.builtin.form;

import org.jspecify.annotations.NullMarked;
