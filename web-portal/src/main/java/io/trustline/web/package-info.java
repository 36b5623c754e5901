/** Everything that people see in a browser. Knows contexts by their doors only, never their insides. */
package io.trustline.web;
