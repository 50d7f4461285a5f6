#include "tests/core/engine/decode/small_recognizer.h"

#include "core/audio/audio_file.h"
#include "core/audio/audio_writer.h"
#include "core/engine/model/checkpoint.h"
#include "core/text/utf8.h"
#include "tests/core/engine/small_models.h"

#include <ATen/ops/full.h>

#include <algorithm>
#include <filesystem>

namespace reblock {

namespace fs = std::filesystem;

std::unique_ptr<Recognizer> smallRecognizer(const Scratch& scratch)
{
    CheckpointInfo info;
    info.layout = smallLayout({});
    info.features.bands = 20;
    info.tokens = {"<blank>", "<unk>"};
    for (char32_t c = U'一'; info.tokens.size() < 16; ++c)
        info.tokens.push_back(utf8(c));
    info.tokens.emplace_back("<sos/eos>");
    const auto model = smallModel(info.layout, at::kFloat);
    model->setFeatureStatistics(at::full(20, 10.0), at::full(20, 0.3));
    const fs::path path = scratch / "small.safetensors";
    saveCheckpoint(path, *model, info);
    return std::make_unique<Recognizer>(path, "cpu");
}

std::vector<std::vector<float>> sampleSpeech(std::size_t count)
{
    std::vector<fs::path> files;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(REBLOCK_RESOURCES) / "aishell1_samples"))
        if (entry.path().extension() == ".flac")
            files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<std::vector<float>> sounds;
    for (std::size_t i = 0; i < count; ++i)
        sounds.push_back(readAudio(files.at(i)).samples);
    return sounds;
}

std::string writeSound(const Scratch& scratch, const std::string& name, const std::vector<float>& samples)
{
    writeAudio16(scratch / name, {Hertz{16000}, int16FromFloat(samples)});
    return (scratch / name).string();
}

} // namespace reblock
