/** Planted for RulesCanFailTest: breaks the rules of the house. Must not know that it is watched. */
package io.trustline.banking.control;
