// A command with several ways of use ("user add", "user list"), each of them work on the ward in one transaction, with
// options that they share. Leaves opening and committing to opened.h.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>

#include "app/opened.h"

namespace gandan::app {

// Requires that Options has a `SiteOptions site`.
template <typename Options>
class WardCommands {
 public:
  using Work = std::function<base::Result<std::string>(db::Transaction&, const audit::Actor&, const Options&,
                                                       const config::Settings&)>;

  // `status` outlives the parsing of the command line.
  WardCommands(CLI::App& command, ExitStatus& status)
      : command_(command), status_(status), options_(std::make_shared<Options>()) {
    command.require_subcommand(1);
  }

  // Options of its own are added to what this returns.
  CLI::App* add(const char* name, const char* about, const Work& work) {
    CLI::App* made = command_.add_subcommand(name, about);
    add_site_options(*made, options_->site);
    made->callback([options = options_, &status = status_, work] {
      status = work_on_ward(options->site, [&](db::Transaction& transaction, const audit::Actor& actor,
                                               const config::Settings& settings) {
        return work(transaction, actor, *options, settings);
      });
    });
    return made;
  }
  Options& options() { return *options_; }

 private:
  CLI::App& command_;
  ExitStatus& status_;
  std::shared_ptr<Options> options_;
};

}  // namespace gandan::app
