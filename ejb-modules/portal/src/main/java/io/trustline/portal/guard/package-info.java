/** Keeps calls from being a weapon or a way to earn: budgets, breakers, blocks (VOX-9). Must not know pages or codes. */
package io.trustline.portal.guard;
