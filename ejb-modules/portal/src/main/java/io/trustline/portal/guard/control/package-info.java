/** Weighs each wish to call before it is made, and learns from what became of it. Must not know codes or pages. */
package io.trustline.portal.guard.control;
