// The form with which days are put into the table: one span of days, or some of the holidays that are proposed.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "features/calendar/day_table.h"
#include "platform/html/form.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::calendar {

// What a form asks for, in order of date. Error(invalid) names the field.
base::Result<std::vector<TableDay>> days_in(const http::Fields& form);
// The fields of one span; what was typed, or what stands in the table for `day`.
std::vector<html::Field> day_fields(const http::Context& context, const http::Fields* typed, const base::Error* error,
                                    const TableDay* day);
// The fields of a decision that confirms what is proposed: without one it stands as the law says.
std::vector<html::Field> decision_fields(const http::Context& context, const http::Fields* typed);
// Names and values that send the same once more.
std::vector<std::pair<std::string, std::string>> sent_again(const http::Fields& form);
// The year that a page shows: of the address, or of today.
int year_in(const http::Fields& fields, base::Date today);

}  // namespace gandan::calendar
