/** An OIO object as values: its rows, its life cycle, its registrations. No behaviour beyond what the words say. */
package dk.sagdok.objekt;
