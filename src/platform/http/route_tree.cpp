#include "platform/http/route_tree.h"

#include <stdexcept>

namespace gandan::http {
namespace {

size_t slot(Method method) {
  return static_cast<size_t>(method);
}

bool is_parameter(std::string_view segment) {
  return segment.starts_with('{');
}

// Takes "/segment" off the front of `rest`. Requires that it begins with a slash.
std::string_view take_segment(std::string_view& rest) {
  rest.remove_prefix(1);
  const size_t end = std::min(rest.find('/'), rest.size());
  const std::string_view segment = rest.substr(0, end);
  rest.remove_prefix(end);
  return segment;
}

void check_segment(std::string_view segment, std::string_view pattern, std::string_view rest) {
  const bool braces = segment.find_first_of("{}") != std::string_view::npos;
  const bool whole = segment.size() > 2 && segment.front() == '{' && segment.find('}') == segment.size() - 1 &&
                     segment.find('{', 1) == std::string_view::npos;
  if ((braces && !whole) || (segment.empty() && !(pattern == "/" && rest.empty()))) {
    throw std::logic_error("malformed route pattern " + std::string(pattern));
  }
}

}  // namespace

void RouteTree::add(Method method, std::string_view pattern, size_t index) {
  if (!pattern.starts_with('/')) throw std::logic_error("a route pattern begins with a slash: " + std::string(pattern));
  Node* node = &root_;
  for (std::string_view rest = pattern; !rest.empty();) {
    const std::string_view segment = take_segment(rest);
    check_segment(segment, pattern, rest);
    std::unique_ptr<Node>& next = is_parameter(segment) ? node->parameter : node->fixed[std::string(segment)];
    if (!next) next = std::make_unique<Node>();
    node = next.get();
  }
  std::optional<size_t>& route = node->routes[slot(method)];
  if (route) throw std::logic_error("two routes for " + std::string(name_of(method)) + " " + std::string(pattern));
  route = index;
}

// Depth first, static before parameter; stops at the first node of the whole path that `accept` takes.
template <typename Accept>
bool RouteTree::walk(const Node& node, std::string_view rest, const Accept& accept) {
  if (rest.empty()) return accept(node);
  const std::string_view segment = take_segment(rest);
  const auto fixed = node.fixed.find(segment);
  if (fixed != node.fixed.end() && walk(*fixed->second, rest, accept)) return true;
  return node.parameter && !segment.empty() && walk(*node.parameter, rest, accept);
}

std::optional<size_t> RouteTree::find(Method method, std::string_view path) const {
  std::optional<size_t> found;
  if (!path.starts_with('/')) return found;
  walk(root_, path, [&](const Node& node) {
    found = node.routes[slot(method)];
    if (!found && method == Method::head) found = node.routes[slot(Method::get)];
    return found.has_value();
  });
  return found;
}

std::vector<Method> RouteTree::methods(std::string_view path) const {
  std::array<bool, method_count> has{};
  if (path.starts_with('/')) {
    walk(root_, path, [&](const Node& node) {
      for (size_t i = 0; i < method_count; ++i) has[i] = has[i] || node.routes[i].has_value();
      return false;  // other nodes may match the path as well
    });
  }
  has[slot(Method::head)] = has[slot(Method::head)] || has[slot(Method::get)];
  std::vector<Method> methods;
  for (size_t i = 0; i < method_count; ++i) {
    if (has[i]) methods.push_back(static_cast<Method>(i));
  }
  return methods;
}

std::map<std::string, std::string, std::less<>> RouteTree::parameters(std::string_view pattern, std::string_view path) {
  std::map<std::string, std::string, std::less<>> values;
  while (!pattern.empty() && !path.empty()) {
    const std::string_view name = take_segment(pattern);
    const std::string_view value = take_segment(path);
    if (is_parameter(name)) values.emplace(name.substr(1, name.size() - 2), value);
  }
  return values;
}

}  // namespace gandan::http
