// Asks a virus scanner (clamd of ClamAV) about what people send, before anything of it is decoded or kept. There is one
// scanner for the process, as there is one log, so that no door that takes a file can be made without it. Leaves
// telling kinds of files, and what may be kept, to those who take them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gandan::scan {

// "unix:/run/clamav/clamd.ctl" or "tcp:127.0.0.1:3310"; "": nothing is scanned, as until it is called. Before anything
// is served. Requires an address as the setting attachments.clamd takes it.
void use(std::string address);

// Fails closed: Error(invalid) "error.scan.infected" with {name}; Error(unavailable) "error.scan.unreachable" when the
// scanner cannot be reached, does not answer in time or cannot say; Error(too_large) "error.scan.too_large" when it
// takes no file of this size. Each names `field` and is logged. Thread safe.
base::Result<void> check(std::string_view bytes, std::string_view field);
// The same with a file, which is never held as a whole. Fails with Error(unavailable) when it cannot be read, too.
base::Result<void> check_file(const std::filesystem::path& file, std::string_view field);

}  // namespace gandan::scan
