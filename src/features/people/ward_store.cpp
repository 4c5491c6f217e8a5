// The SQL of the ward itself and its neighbourhoods.
#include "features/people/person_store.h"
#include "vietnamese/text.h"

namespace gandan::people {
namespace {

base::Result<void> told(const base::Result<int64_t>& done) {
  if (done) return {};
  return base::Error{base::ErrorKind::conflict, "error.people.neighbourhood_exists", {}, "name", {}};
}

}  // namespace

std::optional<Ward> find_ward(db::Transaction& transaction, const base::WardId& ward) {
  const auto row = transaction.query_one("SELECT name, province_name FROM ward WHERE ward_id = :ward_id",
                                         {{"ward_id", ward.text()}});
  if (!row) return std::nullopt;
  return Ward{ward, row->text("name"), row->text("province_name")};
}

std::vector<Neighbourhood> neighbourhoods(db::Transaction& transaction, const base::WardId& ward) {
  std::vector<Neighbourhood> found;
  for (const db::Row& row : transaction.query(
           "SELECT id, name, area, invented FROM neighbourhood WHERE ward_id = :ward_id ORDER BY sort_key, id",
           {{"ward_id", ward.text()}})) {
    found.push_back(
        {*NeighbourhoodId::parse(row.text("id")), row.text("name"), row.boolean("invented"), row.text("area")});
  }
  return found;
}

std::optional<Neighbourhood> find_neighbourhood(db::Transaction& transaction, const base::WardId& ward,
                                                const NeighbourhoodId& id) {
  const auto row =
      transaction.query_one("SELECT name, area, invented FROM neighbourhood WHERE ward_id = :ward_id AND id = :id",
                            {{"ward_id", ward.text()}, {"id", id.text()}});
  if (!row) return std::nullopt;
  return Neighbourhood{id, row->text("name"), row->boolean("invented"), row->text("area")};
}

base::Result<void> insert_neighbourhood(db::Transaction& transaction, const base::WardId& ward,
                                        const Neighbourhood& neighbourhood) {
  return told(
      transaction.try_execute("INSERT INTO neighbourhood (ward_id, id, name, area, sort_key, invented)"
                              " VALUES (:ward_id, :id, :name, :area, :sort_key, :invented)",
                              {{"ward_id", ward.text()},
                               {"id", neighbourhood.id.text()},
                               {"name", neighbourhood.name},
                               {"area", neighbourhood.area},
                               {"sort_key", vietnamese::sort_key(neighbourhood.name)},
                               {"invented", neighbourhood.invented}}));
}

base::Result<void> update_neighbourhood(db::Transaction& transaction, const base::WardId& ward,
                                        const Neighbourhood& neighbourhood) {
  return told(transaction.try_execute(
      "UPDATE neighbourhood SET name = :name, area = :area, sort_key = :sort_key WHERE ward_id = :ward_id AND id = :id",
      {{"ward_id", ward.text()},
       {"id", neighbourhood.id.text()},
       {"name", neighbourhood.name},
       {"area", neighbourhood.area},
       {"sort_key", vietnamese::sort_key(neighbourhood.name)}}));
}

}  // namespace gandan::people
