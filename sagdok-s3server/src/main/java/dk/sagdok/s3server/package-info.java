/** A real server for the tests of files in an S3 store. Depends on nothing; no part of what is installed. */
package dk.sagdok.s3server;
