<section class="history" aria-labelledby="history">
<h2 id="history">[[audit.history]]</h2>
{{#EMPTY}}<p class="text-secondary">[[audit.record_empty]]</p>{{/EMPTY}}
{{ENTRIES:none}}
</section>
