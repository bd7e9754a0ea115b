/** Load on the doors and what comes of it: requests by Hyperfoil, latencies in HdrHistograms, CPU from /proc. Knows no measurement by name. */
package dk.sagdok.bench.load;
