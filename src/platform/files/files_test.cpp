// Temporary folders, reading and writing of files, kinds of files.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <optional>

#include "platform/files/file.h"
#include "platform/files/file_kind.h"
#include "platform/files/temporary.h"

namespace gandan::files {
namespace {

using namespace std::string_view_literals;

TemporaryFolder folder() {
  return std::move(TemporaryFolder::make("test")).value();
}

TEST(TemporaryFolder, removes_itself_with_everything_in_it) {
  std::optional<TemporaryFolder> temporary = folder();
  const std::filesystem::path path = temporary->path();
  std::filesystem::create_directories(path / "a" / "b");
  ASSERT_TRUE(write_whole_file(path / "a" / "b" / "c", "text").ok());
  temporary.reset();
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(TemporaryFolder, nobody_else_may_look_inside) {
  const TemporaryFolder temporary = folder();
  struct stat status {};
  ASSERT_EQ(stat(temporary.path().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0700U);
}

TEST(TemporaryFolder, moved_from_removes_nothing) {
  TemporaryFolder first = folder();
  const std::filesystem::path path = first.path();
  {
    TemporaryFolder second = folder();
    second = std::move(first);
    EXPECT_TRUE(std::filesystem::exists(path));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(ReadWholeFile, gives_every_byte_back) {
  const TemporaryFolder temporary = folder();
  const std::string bytes("a\0b\r\n\xFF", 6);
  ASSERT_TRUE(write_whole_file(temporary.path() / "f", bytes).ok());
  EXPECT_EQ(read_whole_file(temporary.path() / "f", 6).value(), bytes);
}

TEST(ReadWholeFile, refuses_what_is_over_the_limit) {
  const TemporaryFolder temporary = folder();
  ASSERT_TRUE(write_whole_file(temporary.path() / "f", "1234567").ok());
  const auto result = read_whole_file(temporary.path() / "f", 6);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().message_key, "error.files.too_large");
  EXPECT_EQ(result.error().kind, base::ErrorKind::too_large);
}

TEST(ReadWholeFile, says_what_is_wrong_with_the_path) {
  const TemporaryFolder temporary = folder();
  EXPECT_EQ(read_whole_file(temporary.path(), 10).error().message_key, "error.files.is_folder");
  EXPECT_EQ(read_whole_file(temporary.path() / "none", 10).error().message_key, "error.files.not_found");
  EXPECT_EQ(read_whole_file("/dev/zero", 10).error().message_key, "error.files.not_regular");
}

TEST(ReadWholeFile, does_not_wait_for_a_pipe_that_nobody_writes) {
  const TemporaryFolder temporary = folder();
  ASSERT_EQ(mkfifo((temporary.path() / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(read_whole_file(temporary.path() / "pipe", 10).error().message_key, "error.files.not_regular");
}

TEST(ReadWholeFile, says_that_it_may_not) {
  const TemporaryFolder temporary = folder();
  ASSERT_TRUE(write_whole_file(temporary.path() / "f", "x").ok());
  std::filesystem::permissions(temporary.path() / "f", std::filesystem::perms::none);
  const uid_t me = geteuid();
  constexpr uid_t nobody = 65534;
  if (me == 0) {
    ASSERT_EQ(seteuid(nobody), 0);  // root may read everything
  }
  const auto result = read_whole_file(temporary.path() / "f", 10);
  ASSERT_EQ(seteuid(me), 0);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().message_key, "error.files.not_permitted");
}

TEST(ReadBeginning, gives_the_first_bytes_and_the_size_of_a_file_of_any_size) {
  const TemporaryFolder temporary = folder();
  ASSERT_TRUE(write_whole_file(temporary.path() / "f", "%PDF-1.7").ok());
  std::filesystem::resize_file(temporary.path() / "f", uint64_t{1} << 30);  // sparse: takes no room
  const auto beginning = read_beginning(temporary.path() / "f", 5);
  ASSERT_TRUE(beginning.ok());
  EXPECT_EQ(beginning->bytes, "%PDF-");
  EXPECT_EQ(beginning->size, uint64_t{1} << 30);
}

TEST(WriteWholeFile, says_that_it_cannot) {
  EXPECT_EQ(write_whole_file("/proc/none/f", "x").error().message_key, "error.files.unwritable");
}

TEST(KindOf, looks_at_the_bytes) {
  EXPECT_EQ(kind_of(""), FileKind::empty);
  EXPECT_EQ(kind_of("BÁO CÁO chính trị\r\n"), FileKind::text);
  EXPECT_EQ(kind_of("\xFF\xFE"
                    "B\0\xC1\0"sv),
            FileKind::text);
  EXPECT_EQ(kind_of("\xFF\xFE"
                    "<\0h\0t\0m\0l\0>\0"sv),
            FileKind::html);
  EXPECT_EQ(kind_of("B\xCF o c\xCF o ch\xDDnh tr\xDE"), FileKind::text);  // an 8-bit encoding is text too
  EXPECT_EQ(kind_of("%PDF-1.7\n%\xE2\xE3\n"), FileKind::pdf);
  EXPECT_EQ(kind_of("HTTP header\r\n\r\n%PDF-1.4"), FileKind::pdf);
  EXPECT_EQ(kind_of("PK\x03\x04\x14"), FileKind::zip);
  EXPECT_EQ(kind_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), FileKind::ole);
  EXPECT_EQ(kind_of("{\\rtf1\\ansi"), FileKind::rtf);
  EXPECT_EQ(kind_of("\x89PNG\r\n\x1A\n"), FileKind::image);
  EXPECT_EQ(kind_of("\x7F"
                    "ELF\x02\x01\x01\0\0"sv),
            FileKind::other);
}

TEST(KindOf, tells_html_from_text_that_has_an_angle_bracket) {
  EXPECT_EQ(kind_of("\xEF\xBB\xBF\n <!DOCTYPE HTML><html>"), FileKind::html);
  EXPECT_EQ(kind_of("<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">"), FileKind::html);
  EXPECT_EQ(kind_of("< 5 tuổi"), FileKind::text);
  EXPECT_EQ(kind_of("Mục <html> là một thẻ"), FileKind::text);
}

TEST(KindOf, a_file_may_end_within_its_signature) {
  EXPECT_EQ(kind_of("RIFF"), FileKind::text);
  EXPECT_EQ(kind_of("RIFF1234WEBP"), FileKind::image);
  EXPECT_EQ(kind_of("BM"), FileKind::text);
  EXPECT_EQ(kind_of("PK"), FileKind::text);
  EXPECT_EQ(kind_of("\xFF\xFE"), FileKind::text);
}

TEST(KindOf, a_word_that_opens_with_the_letters_of_a_bitmap_is_text) {
  EXPECT_EQ(kind_of("BMT là Buôn Ma Thuột"), FileKind::text);
}

}  // namespace
}  // namespace gandan::files
