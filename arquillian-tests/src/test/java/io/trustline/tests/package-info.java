/** Tests of the whole house from outside. Must not know how any room is furnished. */
package io.trustline.tests;
