/** Accounts, sessions and activity as they are stored; they guard their own changes. Must not know transactions or who calls. */
package io.trustline.portal.entity;
