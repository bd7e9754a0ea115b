/** What pages for people are sent with. The pages themselves are files; they ask the REST door as anyone else. */
package dk.sagdok.web.ui;
