/** What is measured and what it should be: lists of values, one per measurement and one per target. */
package dk.sagdok.bench.measure;
