/** A person's numbers and factors, and how to stop misuse. Must not know how numbers are called or factors checked. */
package io.trustline.web.security;
