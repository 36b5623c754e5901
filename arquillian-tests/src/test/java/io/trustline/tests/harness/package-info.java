/** What every test leans on: waiting, running commands, making people up. Must not know what is tested. */
package io.trustline.tests.harness;
