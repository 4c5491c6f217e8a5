// A letter written as DOCX, read back by ourselves and opened by the office program.
#include "platform/office/docx_letter.h"

#include <gmock/gmock.h>

#include "platform/files/file.h"
#include "platform/files/process.h"
#include "platform/files/temporary.h"
#include "platform/office/docx_text.h"

namespace gandan::office {
namespace {

using testing::HasSubstr;

std::vector<LetterPart> letter() {
  const LetterColumns head{
      {{{{"ỦY BAN NHÂN DÂN", true}}, Alignment::centre, 13}, {{{"PHƯỜNG UÔNG BÍ", true}}, Alignment::centre, 13}},
      {{{{"Độc lập - Tự do - Hạnh phúc", true}}, Alignment::centre, 13}}};
  const LetterParagraph text{
      {{"Kính gửi "}, {"Công ty <Điện & Nước>", false, true}, {", \x01về phản ánh."}}, Alignment::justified, 14, true};
  return {head, LetterParagraph{}, text};
}

TEST(DocxLetter, IsReadBackAsItWasWritten) {
  const auto text = text_of_docx(docx_of(letter()));
  ASSERT_TRUE(text.ok()) << text.error().detail;
  EXPECT_THAT(text->text, HasSubstr("ỦY BAN NHÂN DÂN PHƯỜNG UÔNG BÍ\tĐộc lập - Tự do - Hạnh phúc"));
  EXPECT_THAT(text->text, HasSubstr("Kính gửi Công ty <Điện & Nước>, về phản ánh."));
}

TEST(DocxLetter, TheSameLetterIsTheSameBytes) {
  EXPECT_EQ(docx_of(letter()), docx_of(letter()));
}

TEST(DocxLetter, IsOpenedByTheOfficeProgram) {
  const auto folder = files::TemporaryFolder::make("letter").value();
  ASSERT_TRUE(files::write_whole_file(folder.path() / "letter.docx", docx_of(letter())));
  files::ProcessRequest office{.program = "soffice",
                               .arguments = {"-env:UserInstallation=file://" + (folder.path() / "profile").string(),
                                             "--headless", "--convert-to", "txt:Text (encoded):UTF8", "letter.docx"},
                               .folder = folder.path(),
                               .environment = {{"HOME", folder.path().string()}}};
  office.limits.memory = uint64_t{8} << 30;
  const auto outcome = files::run_process(office);
  ASSERT_TRUE(outcome.well()) << files::describe(outcome);
  const auto text = files::read_whole_file(folder.path() / "letter.txt", 1U << 20U);
  ASSERT_TRUE(text.ok());
  for (const char* words : {"ỦY BAN NHÂN DÂN", "PHƯỜNG UÔNG BÍ", "Độc lập - Tự do - Hạnh phúc",
                            "Kính gửi Công ty <Điện & Nước>, về phản ánh."}) {
    EXPECT_THAT(*text, HasSubstr(words));
  }
}

}  // namespace
}  // namespace gandan::office
