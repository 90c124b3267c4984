#include "store/readable_tables.h"

#include <algorithm>

#include "store/schema.h"

namespace grappe::store {

namespace {

std::string keyText(const Cell& key) {
  if (const auto* number = std::get_if<std::int64_t>(&key)) return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&key);
  return text == nullptr ? std::string() : *text;
}

std::string columnList(const Table& table) {
  std::string list;
  for (const Column& column : table.columns) list += (list.empty() ? "" : ", ") + column.name;
  return list;
}

std::string upsertStatement(const Table& table) {
  std::string marks;
  for (std::size_t i = 0; i < table.columns.size(); ++i) marks += i == 0 ? "?" : ", ?";
  return "INSERT OR REPLACE INTO " + table.name + " (" + columnList(table) + ") VALUES (" + marks +
         ")";
}

void bindCell(SQLite::Statement& statement, int place, const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) {
    statement.bind(place, *number);
  } else if (const auto* text = std::get_if<std::string>(&cell)) {
    statement.bindNoCopy(place, *text);
  } else {
    statement.bind(place);
  }
}

Cell cellOf(const SQLite::Column& column) {
  if (column.isNull()) return std::monostate();
  if (column.isInteger()) return column.getInt64();
  return column.getString();
}

bool isOfToday(Statements& statements, const Table& table) {
  std::vector<std::string> names;
  const Use columns = statements.use("SELECT name FROM pragma_table_info(?)");
  columns->bindNoCopy(1, table.name);
  while (columns->executeStep()) names.push_back(columns->getColumn(0).getString());
  return std::ranges::equal(names, table.columns, {}, {}, &Column::name);
}

std::string difference(const Table& table, const Row& expected, const Row& found) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (expected[i] != found[i])
      return "its " + table.columns[i].name + " is not what the log says";
  }
  return {};
}

void compareTable(Statements& statements, const Table& table,
                  const std::map<std::string, Row>& expected, std::vector<std::string>& problems) {
  std::size_t seen = 0;
  const Use rows = statements.use("SELECT " + columnList(table) + " FROM " + table.name);
  while (rows->executeStep()) {
    Row found;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      found.push_back(cellOf(rows->getColumn(static_cast<int>(i))));
    }
    const std::string key = keyText(found.front());
    const auto row = expected.find(key);
    if (row == expected.end()) {
      problems.push_back("table " + table.name + ", row " + key + ": the log knows nothing of it");
      continue;
    }
    ++seen;
    const std::string different = difference(table, row->second, found);
    if (!different.empty()) {
      problems.push_back("table " + table.name + ", row " + key + ": " + different);
    }
  }
  // Keys are unique, so that a count tells whether any is missing.
  if (seen == expected.size()) return;
  for (const auto& [key, row] : expected) {
    const Use there =
        statements.use("SELECT 1 FROM " + table.name + " WHERE " + table.columns[0].name + "=?");
    bindCell(*there, 1, row.front());
    if (!there->executeStep()) {
      problems.push_back("table " + table.name + ", row " + key + ": it is missing");
    }
  }
}

}  // namespace

void writeRows(Statements& statements, const Touched& touched) {
  for (const std::string& question : touched.recounted) {
    const Use remove = statements.use("DELETE FROM vote WHERE question_id=?");
    remove->bindNoCopy(1, question);
    remove->exec();
  }
  for (const Table& table : readableTables()) {
    if (const auto gone = touched.gone.find(table.name); gone != touched.gone.end()) {
      for (const std::string& key : gone->second) {
        const Use remove =
            statements.use("DELETE FROM " + table.name + " WHERE " + table.columns[0].name + "=?");
        remove->bindNoCopy(1, key);
        remove->exec();
      }
    }
    const auto written = touched.written.find(table.name);
    if (written == touched.written.end()) continue;
    const std::string upsert = upsertStatement(table);
    for (const auto& [key, row] : written->second) {
      const Use insert = statements.use(upsert);
      for (std::size_t i = 0; i < row.size(); ++i) {
        bindCell(*insert, static_cast<int>(i) + 1, row[i]);
      }
      insert->exec();
    }
  }
}

void renewTables(SQLite::Database& database, Statements& statements, const workshop::State& after) {
  Touched renewed;
  for (const Table& table : readableTables()) {
    if (isOfToday(statements, table)) continue;
    database.exec("DROP TABLE IF EXISTS " + table.name);
    database.exec(createStatement(table));
    renewed.written[table.name] = {};
  }
  if (renewed.written.empty()) return;
  Rows rows = allRows(after);
  for (auto& [name, written] : renewed.written) written = std::move(rows[name]);
  writeRows(statements, renewed);
}

std::vector<std::string> compareRows(Statements& statements, const Rows& expected) {
  std::vector<std::string> problems;
  static const std::map<std::string, Row> none;
  for (const Table& table : readableTables()) {
    if (!isOfToday(statements, table)) continue;  // renewed at the next change
    const auto rows = expected.find(table.name);
    compareTable(statements, table, rows == expected.end() ? none : rows->second, problems);
  }
  return problems;
}

}  // namespace grappe::store
