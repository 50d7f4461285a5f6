#include "app/gui/run_sheet/option_fields.h"

#include "core/layout/model_shape.h"
#include "core/options/option_info.h"
#include "core/options/option_values.h"
#include "core/options/recipes.h"

#include <QCoreApplication>

#include <algorithm>

namespace reblock {
namespace {

struct OptionText {
    Q_DECLARE_TR_FUNCTIONS(OptionFields)
};

QString baseOf(const OptionInfo& info, const QString& recipeName)
{
    if (recipeName.isEmpty())
        return QString::fromStdString(info.defaultText);
    const auto& values = recipe(recipeName.toStdString()).values;
    const auto found = std::ranges::find(values, info.key, &OptionSetting::key);
    return QString::fromStdString(found == values.end() ? info.defaultText : found->value);
}

OptionField::Kind fieldKind(const OptionInfo& info)
{
    if (info.kind == OptionKind::Flag)
        return OptionField::Kind::Flag;
    return info.kind == OptionKind::Choice && !info.ofLayout ? OptionField::Kind::Choice
                                                             : OptionField::Kind::Text;
}

OptionField fieldOf(const OptionInfo& info, const QString& recipeName)
{
    OptionField field;
    field.key = QString::fromStdString(info.key);
    field.group = coreText(info.group);
    field.label = coreText(info.label);
    field.unit = coreText(info.unit);
    field.base = baseOf(info, recipeName);
    field.kind = fieldKind(info);
    for (const std::string& choice : info.choices)
        field.choices.append(QString::fromStdString(choice));
    const QString allowed = QString::fromStdString(info.allowedText());
    field.toolTip =
        coreText(info.help) + QLatin1Char('\n') + OptionText::tr("%1 · allowed: %2").arg(field.key, allowed);
    return field;
}

} // namespace

QString coreText(const std::string& english)
{
    return english.empty() ? QString() : QCoreApplication::translate("Core", english.c_str());
}

std::vector<OptionField> runOptionFields(const QString& recipe)
{
    std::vector<OptionField> fields;
    for (const OptionInfo& info : optionInfos())
        fields.push_back(fieldOf(info, recipe));
    return fields;
}

std::vector<OptionField> runOptionFields(const RunConfig& config)
{
    std::vector<OptionField> fields = runOptionFields(QString());
    for (OptionField& field : fields) {
        const std::string key = field.key.toStdString();
        field.base = QString::fromStdString(optionInfo(key).ofLayout ? modelShapeValue(config.layout, key)
                                                                     : optionText(config.options, key));
    }
    return fields;
}

QString runOptionProblem(const QString& key, const QString& value)
{
    return QString::fromStdString(valueProblem({key.toStdString(), value.toStdString()}));
}

} // namespace reblock
