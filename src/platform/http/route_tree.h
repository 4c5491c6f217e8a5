// Finds the route of a path: one node per segment, static segments before parameters. Knows nothing of handlers.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/message.h"

namespace gandan::http {

class RouteTree {
 public:
  // `index`: what find() gives back. std::logic_error when the pattern is malformed or already taken.
  void add(Method method, std::string_view pattern, size_t index);

  // The index of the route, HEAD falling back to GET. nullopt when none has this method and path.
  std::optional<size_t> find(Method method, std::string_view path) const;
  // The methods that `path` answers to, HEAD with GET; empty when there is no such path.
  std::vector<Method> methods(std::string_view path) const;
  // The parameters of `pattern` as `path` fills them. Requires that find() matched the two.
  static std::map<std::string, std::string, std::less<>> parameters(std::string_view pattern, std::string_view path);

 private:
  static constexpr size_t method_count = 6;
  struct Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> fixed;
    std::unique_ptr<Node> parameter;
    std::array<std::optional<size_t>, method_count> routes;
  };
  template <typename Accept>
  static bool walk(const Node& node, std::string_view rest, const Accept& accept);

  Node root_;
};

}  // namespace gandan::http
