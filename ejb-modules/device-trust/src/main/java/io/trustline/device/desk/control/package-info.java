/** Searches, lists and acts of operators. Must not know pages, roles or transactions. */
package io.trustline.device.desk.control;
