<template data-report-steps>
<div class="report" data-report data-map-script="{{MAP_SCRIPT}}" data-worker="/report/worker.js">
<section class="report-kept" data-kept aria-label="[[cases.steps.kept]]" hidden></section>
<p class="message tone-blue report-state" data-state role="status" hidden></p>
<form class="card" method="post" action="/report" enctype="multipart/form-data" novalidate>
<input type="hidden" name="type" value="{{TYPE}}"><input type="hidden" name="latitude"><input type="hidden" name="longitude">
<ol class="report-progress" aria-label="[[cases.steps.progress]]"><li data-mark="photo"><b>1</b> [[cases.steps.photo]]</li><li data-mark="place"><b>2</b> [[cases.steps.place]]</li><li data-mark="words"><b>3</b> [[cases.steps.words]]</li></ol>
<section data-step="photo" aria-labelledby="step-photo">
<h2 id="step-photo" tabindex="-1">[[cases.steps.photo_title]]</h2>
<p class="quiet" id="step-photo-help">[[cases.form.photo_help]]</p>
<ul class="report-photos" data-photos></ul>
<div class="report-buttons">
<label class="btn btn-large" data-camera>[[icon:camera]]<span>[[cases.steps.camera]]</span><input class="visually-hidden" type="file" accept="image/*" capture="environment" aria-describedby="step-photo-help" data-photo></label>
<label class="btn btn-large">[[icon:photo]]<span>[[cases.steps.gallery]]</span><input class="visually-hidden" type="file" accept="image/*" multiple aria-describedby="step-photo-help" data-photo></label>
</div>
<p class="field-error" data-photo-problem role="alert" hidden></p>
<div class="form-actions"><button type="button" class="btn btn-primary" data-to="place"><span data-with-photo hidden>[[cases.steps.next]]</span><span data-without-photo>[[cases.steps.no_photo]]</span></button></div>
</section>
<section data-step="place" aria-labelledby="step-place" hidden>
<h2 id="step-place" tabindex="-1">[[cases.steps.place_title]]</h2>
<div class="report-buttons"><button type="button" class="btn btn-large" data-locate>[[icon:current-location]]<span>[[cases.steps.locate]]</span></button>
<button type="button" class="btn btn-large" data-tap>[[icon:map-pin]]<span>[[cases.steps.tap]]</span></button></div>
<p class="report-point" data-point role="status" hidden></p>
<div data-map-choice hidden>{{MAP:none}}<p class="quiet small">[[cases.steps.tap_help]]</p></div>
{{#PLACE_FIELD}}{{HTML:none}}{{/PLACE_FIELD}}
<p class="field-error" data-place-problem role="alert" hidden></p>
<div class="form-actions"><button type="button" class="btn btn-primary" data-to="words">[[cases.steps.next]]</button><button type="button" class="btn" data-to="photo">[[cases.steps.back]]</button></div>
</section>
<section data-step="words" aria-labelledby="step-words" hidden>
<h2 id="step-words" tabindex="-1">[[cases.steps.words_title]]</h2>
<fieldset class="report-categories"><legend>[[cases.form.category]]</legend>
{{#CATEGORY}}<label><input type="radio" name="category" value="{{KEY}}" required{{#CHOSEN}} checked{{/CHOSEN}}><span>{{NAME}}</span></label>
{{/CATEGORY}}</fieldset>
<p class="field-error" data-category-problem role="alert" hidden></p>
<section class="message tone-blue report-similar" data-similar aria-live="polite" hidden><div><h3>[[cases.report.similar]]</h3><p>[[cases.steps.similar]]</p><ul></ul></div></section>
{{#TEXT_FIELD}}{{HTML:none}}{{/TEXT_FIELD}}
<details class="report-person"><summary>[[cases.report.person]]</summary><p class="quiet">[[cases.report.person_text]]</p>
{{#PERSON_FIELD}}{{HTML:none}}{{/PERSON_FIELD}}</details>
<p class="field-error" data-problem role="alert" hidden></p>
<div class="form-actions"><button class="btn btn-primary btn-large" data-send>[[icon:send]]<span>[[cases.report.send]]</span></button><button type="button" class="btn" data-to="place">[[cases.steps.back]]</button></div>
</section>
</form>
<p class="quiet"><a href="/track">[[cases.report.track]]</a> · <a href="/field-reports">[[cases.report.all]]</a> · <a href="/field-reports/map">[[cases.map.as_map]]</a></p>
<dl hidden data-words>
<dt>saved</dt><dd>[[cases.steps.saved]]</dd>
<dt>restored</dt><dd>[[cases.steps.restored]]</dd>
<dt>offline</dt><dd>[[cases.steps.offline]]</dd>
<dt>sending</dt><dd>[[cases.steps.sending]]</dd>
<dt>waiting</dt><dd>[[cases.steps.waiting]]</dd>
<dt>waiting_text</dt><dd>[[cases.steps.waiting_text]]</dd>
<dt>closable</dt><dd>[[cases.steps.closable]]</dd>
<dt>revisit</dt><dd>[[cases.steps.revisit]]</dd>
<dt>refused</dt><dd>[[cases.steps.refused]]</dd>
<dt>no_storage</dt><dd>[[cases.steps.no_storage]]</dd>
<dt>send_now</dt><dd>[[cases.steps.send_now]]</dd>
<dt>edit</dt><dd>[[cases.steps.edit]]</dd>
<dt>drop</dt><dd>[[cases.steps.drop]]</dd>
<dt>drop_sure</dt><dd>[[cases.steps.drop_sure]]</dd>
<dt>sent</dt><dd>[[cases.sent.thanks]]</dd>
<dt>code</dt><dd>[[cases.sent.code]]</dd>
<dt>secret</dt><dd>[[cases.sent.secret]]</dd>
<dt>keep</dt><dd>[[cases.sent.keep]]</dd>
<dt>due</dt><dd>[[cases.sent.due]]</dd>
<dt>why</dt><dd>[[cases.why.title]]</dd>
<dt>noted</dt><dd>[[cases.steps.noted]]</dd>
<dt>qr</dt><dd>[[cases.steps.qr]]</dd>
<dt>follow</dt><dd>[[cases.sent.follow]]</dd>
<dt>remove_photo</dt><dd>[[cases.steps.remove_photo]]</dd>
<dt>photo_unreadable</dt><dd>[[cases.steps.photo_unreadable]]</dd>
<dt>photo_many</dt><dd>[[cases.steps.photo_many]]</dd>
<dt>located</dt><dd>[[cases.steps.located]]</dd>
<dt>pinned</dt><dd>[[cases.steps.pinned]]</dd>
<dt>locating</dt><dd>[[cases.steps.locating]]</dd>
<dt>no_position</dt><dd>[[cases.steps.no_position]]</dd>
<dt>far</dt><dd>[[cases.steps.far]]</dd>
<dt>unpin</dt><dd>[[cases.steps.unpin]]</dd>
<dt>place_missing</dt><dd>[[error.cases.place_missing]]</dd>
<dt>category_missing</dt><dd>[[error.cases.category_missing]]</dd>
<dt>text_missing</dt><dd>[[error.cases.text_missing]]</dd>
<dt>me_too</dt><dd>[[cases.public.support]]</dd>
<dt>me_too_done</dt><dd>[[cases.steps.me_too_done]]</dd>
<dt>me_too_failed</dt><dd>[[cases.steps.me_too_failed]]</dd>
<dt>photo_word</dt><dd>[[cases.form.photo]]</dd>
</dl>
</div>
</template>
