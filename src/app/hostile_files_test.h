// Files that somebody makes to harm a site that takes them: what looks like one thing and is another, what becomes huge
// when it is opened, what holds a program. Made here byte for byte; none of them does anything.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace gandan::app::hostile {

struct File {
  std::string name;
  std::string bytes;
};

// A picture of so many pixels.
std::string jpeg(int width, int height);
// The head says width x height, the data behind it is none or, with `whole`, all of a black picture.
enum class Data { missing, whole };
std::string png(unsigned width, unsigned height, Data data);
// The size that the head of a JPEG speaks of is exchanged.
std::string jpeg_saying(unsigned side);
// A ZIP archive of these parts.
std::string packed(const std::map<std::string, std::string>& parts);

// Each kind once. `infected` is put into one that is harmless otherwise.
std::vector<File> all_kinds();
// "../../etc/passwd", control characters, turned writing, very long.
std::vector<std::string> names();

}  // namespace gandan::app::hostile
