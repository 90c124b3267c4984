// How much of a small machine a thread may take.
#pragma once

namespace grappe {

// The wall and the answers to phones come first where all want the same two cores. Linux counts
// this for the calling thread alone (setpriority(2), "C library/kernel differences"); where it may
// not be, nothing is lost.
void standBehindOthers();

}  // namespace grappe
